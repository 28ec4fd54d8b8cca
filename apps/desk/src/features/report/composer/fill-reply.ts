import type { ReportFactsFragment } from '@balie/schema/generated/graphql.js';

/** Names of variables in saved replies, in both languages of the catalogue. Values that are not known stay as they are: the text cannot go then. */
export function fillReply(text: string, report: Pick<ReportFactsFragment, 'number' | 'contact' | 'statusUrl' | 'team' | 'place'>, viewerName: string): string {
  const statusUrl = report.statusUrl ? new URL(report.statusUrl, window.location.origin).href : null;
  const values: Record<string, string | null | undefined> = {
    naam: report.contact.name, name: report.contact.name,
    nummer: report.number, number: report.number, meldingsnummer: report.number,
    medewerker: viewerName.split(' ')[0], operator: viewerName.split(' ')[0],
    statuslink: statusUrl, status_link: statusUrl, status: statusUrl,
    team: report.team?.name, gemeente: report.place?.municipality, plaats: report.place?.municipality ?? report.place?.text,
  };
  return text
    // A greeting without a name is a greeting: "Beste {naam}," → "Goedendag,".
    .replace(/^(Beste|Dag|Hallo|Hoi) \{naam\}/i, (whole) => (values['naam'] ? whole : 'Goedendag'))
    .replace(/^(Dear|Hello|Hi) \{name\}/i, (whole) => (values['name'] ? whole : 'Hello'))
    .replace(/\{([a-z_]+)\}/gi, (whole, name: string) => values[name.toLowerCase()] ?? whole);
}
