import type { Story } from './story.js';

/** Traffic, parking and what lies on the road. */
export const traffic: Story[] = [
  {
    id: 'snelheid-wijhe',
    opening: ['Kan er eens gecontroleerd worden op de Stationsweg in Wijhe? Er wordt hier veel te hard gereden, ook als de school uit is.'],
    details: ['Vooral tussen 15.00 en 15.30 uur.', 'Veel busjes, maar ook ouders zelf eerlijk gezegd.'],
    thanks: 'Mooi, dan hoor ik het graag.',
    nudge: 'Ik ben benieuwd of u dit hebt gezien. Groet, een bezorgde opa.',
  },
  {
    id: 'spiegel-apeldoorn',
    opening: ['Goedemiddag, iemand heeft vannacht de spiegel van mijn auto gereden in Apeldoorn en is doorgereden. Waar doe ik aangifte?'],
    photo: true,
    details: ['Ik was op de parkeerplaats van mijn werk, dus met camera\'s volgens mij.', 'Nee, niemand gewond.'],
    thanks: 'Goed, dank u wel.',
  },
  {
    id: 'hooi-lochem',
    opening: ['er ligt een lading hooi midden op de weg tussen lochem en barchem, mensen wijken uit over de berm'],
    at: [52.1443, 6.4302],
    details: ['halverwege, bij de bocht met de bomen', 'ik sta er nog, met knipperlichten aan de kant'],
    thanks: 'er is nu een boer met een trekker bezig. opgelost!',
  },
  {
    id: 'parkeren-kampen',
    opening: ['Iedere zaterdag staan ze bij ons in Kampen op de stoep geparkeerd. Met de rollator kom ik er niet langs.'],
    details: ['In de Oudestraat bij de brug.', 'Tussen tien en vier ongeveer.'],
    thanks: 'Vriendelijk dank voor de uitleg.',
  },
  {
    id: 'boete-wageningen',
    opening: ['Ik heb een boete gekregen voor een straat in Wageningen waar ik die dag niet was. Kan dat een fout zijn?'],
    details: ['Op de foto staat wel mijn kleur auto maar het kenteken is niet te lezen.'],
    thanks: 'Helder, dank u wel.',
  },
  {
    id: 'hert-nunspeet',
    opening: ['Er ligt een dood hert langs de N310 bij Nunspeet. Wie haalt dat weg?'],
    at: [52.3495, 5.7918],
    details: ['In de berm, niet op de weg zelf.'],
    thanks: 'Dank u wel voor de snelle reactie!',
  },
  {
    id: 'fatbike-oldenzaal',
    opening: ['mijn zoon van 12 is bijna omver gereden door een fatbike op het fietspad in oldenzaal. geschrokken, verder niks', 'kunnen jullie daar wat aan doen?'],
    details: ['bij de Thorbeckestraat, rond kwart over drie', 'zwarte fatbike, jongen met een witte jas'],
    thanks: 'fijn dat jullie het serieus nemen',
  },
];
