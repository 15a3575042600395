import 'server-only';

/**
 * Legal forms that the match key removes from the end of a name, as they read without case, dots and punctuation
 * ("S.p.A." is "spa", "A/S" is "a s"). Longer forms are listed beside their parts, so that "GmbH & Co. KG" is
 * removed as a whole. Words such as Group and Holding are part of a name, not a legal form.
 */
const trailingForms = [
  // English-speaking countries
  ...['inc', 'incorporated', 'corp', 'corporation', 'co', 'company', 'and co', 'and company', 'co inc'],
  ...['ltd', 'limited', 'co ltd', 'pty', 'pty ltd', 'pty limited', 'proprietary limited', 'pvt ltd'],
  ...['private limited', 'pte ltd', 'pte', 'sdn bhd', 'bhd', 'plc', 'llc', 'llp', 'lp', 'pllc', 'ulc', 'cic'],
  // German-speaking countries
  ...['gmbh', 'mbh', 'ggmbh', 'gesmbh', 'ag', 'kg', 'ohg', 'ug', 'ug haftungsbeschrankt', 'kgaa', 'ev', 'eg'],
  ...['gmbh and co kg', 'gmbh co kg', 'gmbh and co kgaa', 'ag and co kg', 'ag and co kgaa', 'se and co kgaa'],
  // Benelux, France, Italy, Spain, Portugal, Latin America
  ...[
    'bv',
    'nv',
    'vof',
    'cv',
    'bvba',
    'sprl',
    'srl',
    'sa',
    'sas',
    'sasu',
    'sarl',
    'eurl',
    'snc',
    'sca',
    'sci',
  ],
  ...[
    'spa',
    'sapa',
    'sa rl',
    's a',
    's a r l',
    'sas di',
    'sl',
    'slu',
    'sau',
    'lda',
    'ltda',
    'eireli',
    'me',
    'sa de cv',
    'sab de cv',
  ],
  ...['s de rl de cv', 's de rl'],
  // The Nordic and Baltic countries
  ...[
    'ab',
    'publ',
    'ab publ',
    'as',
    'a s',
    'asa',
    'aps',
    'is',
    'oy',
    'oyj',
    'oy ab',
    'hf',
    'ehf',
    'ou',
    'uab',
    'sia',
  ],
  // Central and Eastern Europe, Turkey
  ...[
    'sp z oo',
    'sp zoo',
    'sp k',
    'sro',
    'spol s ro',
    'kft',
    'zrt',
    'nyrt',
    'bt',
    'doo',
    'dd',
    'ad',
    'ood',
    'eood',
  ],
  ...['ooo', 'oao', 'zao', 'pao', 'as ti', 'ltd sti', 'ооо', 'оао', 'зао', 'пао', 'ао'],
  // Asia, Europe-wide, Switzerland
  ...[
    'kk',
    'gk',
    'yk',
    'kabushiki kaisha',
    'tbk',
    'jsc',
    'pjsc',
    'fze',
    'fzco',
    'wll',
    'se',
    'sce',
    'eeig',
    'sagl',
  ],
] as const;

/** Forms that come before the name in their countries. */
const leadingForms = [
  'pt',
  'ooo',
  'oao',
  'zao',
  'pao',
  'ооо',
  'оао',
  'зао',
  'пао',
  'ао',
  'cv',
  'ud',
  'uab',
] as const;

/** Forms written without a space before or after the name. */
const attachedForms = [
  ...['株式会社', '有限会社', '合同会社', '股份有限公司', '有限责任公司', '有限公司', '주식회사', '유한회사'],
] as const;

const trailing = new Set<string>(trailingForms);
const leading = new Set<string>(leadingForms);
const longestFormWords = Math.max(...trailingForms.map((form) => form.split(' ').length));

/**
 * Removes legal forms from a name that is already folded and without punctuation, its words separated by one
 * space. A name is never left empty: a company called "AG" keeps its name.
 */
export function withoutLegalForms(name: string): string {
  let words = withoutAttachedForms(name).split(' ');
  for (let before = 0; before !== words.length; ) {
    before = words.length;
    words = withoutTrailingForm(words);
  }
  if (words.length > 1 && leading.has(words[0] ?? '')) words = words.slice(1);
  return words.join(' ');
}

function withoutTrailingForm(words: string[]): string[] {
  for (let count = Math.min(longestFormWords, words.length - 1); count > 0; count -= 1) {
    if (trailing.has(words.slice(-count).join(' '))) return words.slice(0, -count);
  }
  return words;
}

function withoutAttachedForms(name: string): string {
  for (const form of attachedForms) {
    if (name.length === form.length) continue;
    if (name.startsWith(form)) return name.slice(form.length).trim();
    if (name.endsWith(form)) return name.slice(0, -form.length).trim();
  }
  return name;
}
