import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { UserEntity } from '../../people/user.entity.js';
import { UserLoaders } from '../../people/user.loaders.js';
import { User } from '../../people/user.model.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Allow } from '../../platform/auth/allow.js';
import { CurrentActor } from '../../platform/auth/current-actor.js';
import { answer } from '../../platform/graphql/answer.js';
import { Loaders, type LoaderRegistry } from '../../platform/graphql/loaders.js';
import { AddNoteInput, BeatInput, BeatPayload, MarkReportReadInput, PresenceModel, SaveDraftInput, SaveDraftPayload } from '../mutation.models.js';
import { ReportPayload } from '../report.model.js';
import { AddNote } from './add-note.js';
import { Beat, type Looking } from './beat.js';
import { CitizenSignals } from './citizen-signals.js';
import { MarkReportRead } from './mark-report-read.js';
import { SaveDraft } from './save-draft.js';

/** What happens beside the work itself: notes, read marks, drafts, who is looking. */
@Resolver()
export class BesideResolver {
  constructor(
    private readonly note: AddNote,
    private readonly read: MarkReportRead,
    private readonly draft: SaveDraft,
    private readonly presence: Beat,
    private readonly signals: CitizenSignals,
  ) {}

  @Allow('addNote')
  @Mutation(() => ReportPayload, { description: 'Leaves a note for colleagues; the same client key again is the same note.' })
  addNote(@CurrentActor() actor: Actor, @Args('input') input: AddNoteInput) {
    return answer(() => this.note.run(actor, input), (report) => ({ report }), input);
  }

  @Allow('markReportRead')
  @Mutation(() => ReportPayload, { description: 'A person looked; the citizen sees "gelezen".' })
  markReportRead(@CurrentActor() actor: Actor, @Args('input') input: MarkReportReadInput) {
    return answer(() => this.read.run(actor, input), (report) => {
      this.signals.read(report.id);
      return { report };
    }, input);
  }

  @Allow('saveDraft')
  @Mutation(() => SaveDraftPayload, { description: 'Keeps what was typed; empty text discards it.' })
  saveDraft(@CurrentActor() actor: Actor, @Args('input') input: SaveDraftInput) {
    return answer(() => this.draft.run(actor, input), (savedAt) => ({ savedAt }), input);
  }

  @Allow('beat')
  @Mutation(() => BeatPayload, { description: 'Says what one looks at, and hears who else is there.' })
  beat(@CurrentActor() actor: Actor, @Args('input') input: BeatInput) {
    if (input.typing && input.reportId != null) this.signals.typing(actor, input.reportId);
    return answer(() => this.presence.run(actor, input), (presence) => ({ presence }), { otherwise: { presence: [] } });
  }
}

@Resolver(() => PresenceModel)
export class PresenceResolver {
  constructor(private readonly users: UserLoaders) {}

  @ResolveField(() => User, { description: 'A colleague.' })
  user(@Parent() looking: Looking, @Loaders() loaders: LoaderRegistry): Promise<UserEntity | null> {
    return this.users.byId(loaders, looking.userId);
  }
}
