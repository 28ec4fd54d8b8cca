import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../platform/auth/actor.js';
import { Public } from '../platform/auth/allow.js';
import { AskedBy, MaybeActor } from '../platform/auth/current-actor.js';
import { Identify } from '../platform/auth/identify.js';
import type { Asked } from '../platform/auth/identity.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { answer } from '../platform/graphql/answer.js';
import type { GraphqlContext } from '../platform/graphql/graphql-context.js';
import { unauthenticated } from '../platform/refused.js';
import { clearSessionCookie, setSessionCookie } from './session-cookie.js';
import { EndSession } from './end-session.js';
import { RedeemOneTimeLink } from './redeem-one-time-link.js';
import { RedeemOneTimeLinkInput, SignInInput, SignInOptions, SignInPayload, SignOutPayload, Viewer } from './session.model.js';
import { SignIn } from './sign-in.js';
import { Viewers } from './viewers.js';

@Resolver(() => Viewer)
export class SessionResolver {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly viewers: Viewers,
    private readonly identify: Identify,
    private readonly signInVerb: SignIn,
    private readonly redeem: RedeemOneTimeLink,
    private readonly end: EndSession,
  ) {}

  @Query(() => Viewer, { nullable: true, description: 'Who is signed in; null when nobody is.' })
  @Public()
  async viewer(@MaybeActor() actor: Actor | null): Promise<Viewer | null> {
    return actor === null ? null : this.viewers.of(actor);
  }

  @Query(() => SignInOptions, { description: 'What the sign-in page needs before anybody is known.' })
  @Public()
  signInOptions(): Promise<SignInOptions> {
    return this.viewers.options();
  }

  @Mutation(() => SignInPayload, { description: 'Signs in with a password and sets the session cookie. RATE_LIMITED after too many mistakes, FORBIDDEN for a wrong address or password.' })
  @Public()
  signIn(@Args('input') input: SignInInput, @AskedBy() asked: Asked, @Context() { reply }: GraphqlContext) {
    return answer(() => this.begin(this.signInVerb.run(input, asked), asked, reply), (viewer) => ({ viewer }));
  }

  @Mutation(() => SignInPayload, { description: 'Sets the password with a link that works once, and signs in.' })
  @Public()
  redeemOneTimeLink(@Args('input') input: RedeemOneTimeLinkInput, @AskedBy() asked: Asked, @Context() { reply }: GraphqlContext) {
    return answer(() => this.begin(this.redeem.run(input, asked), asked, reply), (viewer) => ({ viewer }));
  }

  @Mutation(() => SignOutPayload, { description: 'Ends this session and its sockets.' })
  @Public()
  signOut(@MaybeActor() actor: Actor | null, @Context() { reply }: GraphqlContext) {
    clearSessionCookie(reply, this.config);
    const sessionId = actor?.sessionId ?? null;
    return answer(async () => (actor === null || sessionId === null ? undefined : this.end.run(actor, sessionId)), () => ({ ok: true }), { otherwise: { ok: true } });
  }

  private async begin(starting: Promise<string>, asked: Asked, reply: GraphqlContext['reply']): Promise<Viewer> {
    const token = await starting;
    const identity = await this.identify.bySession(token, asked.traceId);
    if (identity === null) throw unauthenticated();
    setSessionCookie(reply, this.config, token);
    return this.viewers.of(identity.actor);
  }
}
