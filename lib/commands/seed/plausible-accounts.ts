import type { Account } from '@/lib/schemas/account/account-fields';

const first = words(
  'Acme Adler Alpha Amber Apex Arbor Atlas Aurora Baltic Beacon Blue Borealis Bright Cedar Citrus Cobalt Coral Crest Crystal Delta Dutch Eagle East Echo Elm Ember Falcon Fjord Forest Global Golden Granite Green Harbour Helix Horizon Iron Ivory Jade Juniper Keystone Lakeside Laurel Lunar Maple Marble Meridian Müller Nordic North Oak Olive Onyx Orion Pacific Pioneer Polar Quartz Red River Silver Summit Vertex West',
);
const second = words(
  'Analytics Aviation Bakery Bank Biotech Brewery Builders Cables Capital Cargo Chemicals Clinics Clothing Coffee Components Consulting Dairy Data Design Digital Dynamics Electric Energy Engineering Films Finance Foods Freight Furniture Glass Health Hotels Instruments Insurance Interiors Labs Leasing Lighting Logistics Machines Marine Media Metals Mining Motors Networks Optics Packaging Paper Partners Pharma Plastics Power Publishing Rail Retail Robotics Security Software Solar Steel Telecom Textiles Timber Water',
);
const places = words(
  'Amsterdam Antwerp Athens Austin Berlin Bern Boston Bristol Cairo Chicago Cork Dallas Delhi Denver Dublin Essen Geneva Ghent Hamburg Helsinki Kyoto Leeds Lima Lisbon London Lyon Madrid Milan Munich Nantes Osaka Oslo Paris Porto Prague Riga Rome Seoul Sofia Sydney Tallinn Turin Utrecht Vienna Vilnius Warsaw Zagreb Zürich',
);
const heads = words(
  'Al Bar Cor Del Ever Fin Gal Hel In Jor Kel Lum Mar Nov Or Pel Quan Ren Sol Tal Ur Ver Wil Xan Yor Zen',
);
const middles = words(
  'a e i o u ada ani ari ela eno era esi ida ilo ima ino iso ola omi ona ora osi ula uma una uri',
);
const tails = words(
  'bex cor den dis fax gen gio kus lab lex lin mex mont nax nda net nia nix phos rex ris ron sys tec tis ton tra tum ven via vox wen xis zan',
);
const invented = heads.flatMap((head) =>
  middles.flatMap((middle) => tails.map((tail) => head + middle + tail)),
);
const forms = ['', ' Ltd', ' GmbH', ' Inc.', ' B.V.', ' S.A.', ' AG', ' LLC', ' Pty Ltd', ' & Co. KG'];
const regions = ['EMEA', 'APAC', 'North America', 'LATAM'];
export const givenNames = words(
  'Ada Alan Anna Bob Carl Dora Emil Eva Finn Grace Hana Ivan Jane John Kai Lena Mary Nina Omar Paul',
);
export const familyNames = words('Adams Bauer Cruz Doe Evans Fischer Garcia Hopper Ito Jansen');

function words(text: string): string[] {
  return text.split(' ');
}

/** Accounts with distinct names, the same for the same seed. */
export function* plausibleAccounts(count: number, seed: number): Generator<Account> {
  const random = randomFrom(seed);
  const pick = (list: readonly string[], skew = 1) => list[Math.floor(list.length * random() ** skew)] ?? '';
  for (let index = 0; index < count; index += 1) {
    const manager = `${pick(givenNames, 2)} ${pick(familyNames, 2)}`;
    const parent = random() < 0.3 ? `${pick(first)} ${pick(second)} Group` : '';
    yield {
      reference: nameOf(index + seed * 7),
      number: String(100_000 + Math.floor(random() * 900_000)),
      manager,
      ...(parent === '' ? {} : { parent }),
      region: pick(regions, 2),
    };
  }
}

/**
 * A distinct name for each index: the parts are the digits of a number that visits every combination once. Every
 * other name starts with an invented word, as real companies' names do, because a search costs less or more by
 * how rare a word is.
 */
function nameOf(index: number): string {
  const beginnings = index % 2 === 0 ? first : invented;
  const place = Math.floor(index / 2);
  const total = beginnings.length * second.length * places.length * forms.length;
  // A prime that divides none of the lengths, so that the steps return to the start only at the end.
  let rest = (place * 1_299_709) % total;
  const digit = (list: readonly string[]) => {
    const value = list[rest % list.length] ?? '';
    rest = Math.floor(rest / list.length);
    return value;
  };
  const round = Math.floor(place / total);
  const name = `${digit(beginnings)} ${digit(second)} ${digit(places)}${digit(forms)}`;
  return round === 0 ? name : `${name} ${round + 1}`;
}

/** mulberry32: small, fast and the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
