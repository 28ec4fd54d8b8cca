import { Inject, Injectable } from '@nestjs/common';
import { channelOf } from '@balie/channels/registry.js';
import { escalationCard, type Card } from '@balie/domain/escalation/card.js';
import type { Actor } from '../../platform/auth/actor.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { currentLanguage } from '../../platform/observe/request-context.js';
import { Reference } from '../../routing/reference.js';
import { shownTarget } from '../../routing/shown-reference.js';
import { Clock } from '../../platform/clock.js';
import { OpenReport } from '../reading/open-report.js';
import { readParties } from '../reading/party.queries.js';
import type { ReportEntity } from '../report.entity.js';
import { readReport } from '../report.queries.js';
import { wordsOfCitizen } from './card.queries.js';

/** Of the times that are read aloud. */
const ZONE = 'Europe/Amsterdam';
const PHONE = /^\+?\d{9,15}$/;

/** The card of a report for a target; reading it is opening the report, and logged. */
@Injectable()
export class ReadCard {
  constructor(
    private readonly db: Database,
    private readonly opening: OpenReport,
    private readonly reference: Reference,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'BALIE_ORGANISATION'>,
  ) {}

  /** Null for a report this person may not open, and a target nobody knows. */
  async run(actor: Actor, reportId: string, targetCode: string): Promise<Card | null> {
    const target = (await this.reference.data()).targetByCode.get(targetCode);
    const report = await readReport(this.db, reportId);
    if (target === undefined || report === null || !(await this.opening.open(actor, report, null))) return null;
    const shown = shownTarget(target, this.clock.now());
    return this.cardOf(report, shown.label, target.phone, currentLanguage() === 'en' ? 'en' : 'nl');
  }

  /** As it is now, in this language. */
  async cardOf(report: ReportEntity, target: string, phone: string | null, language: 'nl' | 'en'): Promise<Card> {
    const [party] = await readParties(this.db, [report.id]);
    const municipality = report.municipalityCode === null ? null : ((await this.reference.data()).municipalityByCode.get(report.municipalityCode) ?? null);
    const handle = party?.externalId ?? null;
    return escalationCard({
      number: report.number, target, phone, desk: this.config.BALIE_ORGANISATION, channel: channelOf(party?.kind ?? '')?.manifest.name ?? 'Balie', since: report.createdAt, title: report.title,
      place: { text: report.placeText, municipality, latitude: report.latitude, longitude: report.longitude, source: report.placeSource, ambiguous: report.placeAmbiguous },
      contact: { name: party?.name ?? null, phone: handle !== null && PHONE.test(handle) ? handle : null }, language, zone: ZONE,
    }, await wordsOfCitizen(this.db, report.id));
  }
}
