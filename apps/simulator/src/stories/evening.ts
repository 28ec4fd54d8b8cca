import type { Act } from '../world/acts.js';

/** One thing somebody does during the scripted evening: `at` seconds after its start, on the messenger of that kind (or on any when it is not there). */
export interface Moment {
  readonly at: number;
  readonly who: string;
  readonly on: string;
  /** `edit` and `unsend` without an id are about this person's last message. */
  readonly act: Act;
}

const say = (at: number, who: string, on: string, text: string): Moment => ({ at, who, on, act: { act: 'say', text } });
const other = (at: number, who: string, on: string, act: Act): Moment => ({ at, who, on, act });

/** A Friday evening in three minutes. Places are real; people, plates and what happens are not. */
export const evening: readonly Moment[] = [
  say(0, 'Wilma K.', 'whatsapp', 'Goedenavond, er staat al de hele dag een busje met open deur bij de speeltuin aan de Hoefijzerlaan in Zutphen'),
  other(4, 'Wilma K.', 'whatsapp', { act: 'photo', text: 'zie foto' }),
  say(8, 'Sem H.', 'telegram', 'yo wanneer is het bureau in deventer open'),
  say(13, 'Hanneke D.', 'messenger', 'Mijn fiets is gestolen bij station Apeldoorn, hoe doe ik aangifte?'),
  say(18, 'Yusuf B.', 'whatsapp', 'jongeren steken vuurwerk af bij de flat aan de Zwarteweg, ramen trillen'),
  other(22, 'Yusuf B.', 'whatsapp', { act: 'location', latitude: 52.2215, longitude: 6.8937 }),
  say(27, 'Bennie R.', 'messenger', 'complimenten voor de wijkagent van vanmiddag, heel netjes geholpen'),
  say(32, 'Truus M.', 'messenger', 'er wordt elke nacht geracet op de rondweg in Tiel'),
  other(36, 'Truus M.', 'messenger', { act: 'edit', of: '', text: 'er wordt elke nacht geracet op de rondweg in Tiel, vooral na 23 uur' }),
  say(41, 'Agnieszka W.', 'whatsapp', 'Dzień dobry, zgubiłam torebkę w Arnhem, gdzie mogę to zgłosić?'),
  say(46, 'Lars O.', 'telegram', 'ik heb haar doodgeknuffeld bij het weerzien haha, mooi hondje toch'),
  say(52, 'Noor V.', 'whatsapp', 'hij staat weer voor de deur en bonkt op het raam, ik ben bang'),
  say(57, 'Noor V.', 'whatsapp', 'ik kan niet bellen dan hoort hij mij'),
  say(64, 'Gerrit S.', 'messenger', 'Kan er gecontroleerd worden op snelheid bij de school in Raalte?'),
  other(69, 'Sem H.', 'telegram', { act: 'sticker' }),
  say(75, 'Emre T.', 'telegram', 'auto met kenteken 00-XXX-0 rijdt steeds rondjes door de wijk in Ede, lijkt op inbrekers'),
  other(81, 'Emre T.', 'telegram', { act: 'photo' }),
  other(88, 'Bennie R.', 'messenger', { act: 'sticker' }),
  say(94, 'Joke L.', 'messenger', 'dit bericht was voor iemand anders'),
  other(97, 'Joke L.', 'messenger', { act: 'unsend', of: '' }),
  say(104, 'Daan A.', 'whatsapp', 'aanrijding op de A28 bij Nunspeet, twee auto\'s, iemand zit nog vast'),
  other(108, 'Daan A.', 'whatsapp', { act: 'location', latitude: 52.3546, longitude: 5.7772 }),
  other(114, 'Marieke T.', 'whatsapp', { act: 'voice' }),
  say(120, 'Hanneke D.', 'messenger', 'het is een zwarte Gazelle met een kinderzitje achterop'),
  say(128, 'Riet Z.', 'messenger', 'Ik wil anoniem iets vertellen over drugs in mijn straat. Kan dat hier?'),
  say(137, 'Bram S.', 'telegram', 'is er iets aan de hand in Nijmegen? helikopter hangt al een half uur boven Dukenburg'),
  say(146, 'Fenna K.', 'whatsapp', 'ik wil er niet meer zijn'),
  say(156, 'Henk W.', 'messenger', 'wanneer komt er nou eens iemand kijken, dit is de derde keer dat ik schrijf'),
  say(166, 'Wilma K.', 'whatsapp', 'het busje is net weggereden richting Warnsveld'),
  say(176, 'Sem H.', 'telegram', 'ok thanks'),
];
