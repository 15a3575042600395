import 'server-only';
import { nameKey } from '@/lib/schemas/account/name-key';
import { withoutLegalForms } from './legal-forms';

const plainAscii = /^[ -~]*$/;
/** Only marks on Latin and Greek letters: in other scripts a mark is a vowel, and distinguishes names. */
const diacritics = /(?<=[\p{Script=Latin}\p{Script=Greek}]\p{Mn}*)\p{Mn}/gu;
const joiningPunctuation = /[.'’`´·\u200C\u200D]/gu;
const otherPunctuation = /[\p{P}\p{S}\p{C}\s]+/gu;
const lettersWithoutDecomposition: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
};
const undecomposable = new RegExp(`[${Object.keys(lettersWithoutDecomposition).join('')}]`, 'g');

/** A folded text without the diacritics of Latin and Greek letters, so that "muller" finds "Müller". */
export function withoutDiacritics(folded: string): string {
  if (plainAscii.test(folded)) return folded;
  return folded
    .normalize('NFD')
    .replace(diacritics, '')
    .normalize('NFC')
    .replace(undecomposable, (letter) => lettersWithoutDecomposition[letter] ?? letter);
}

/**
 * The match key of a reference: the name key without diacritics, punctuation and legal forms. Equal match keys
 * are a likely duplicate ("ACME Industries Ltd." and "Acme Industries"): a reason to advise, never to refuse. A
 * name of only punctuation is its own match key, so that the key is never empty.
 */
export function matchKey(reference: string): string {
  const key = nameKey(reference);
  const plain = withoutDiacritics(key)
    .replaceAll('&', ' and ')
    .replace(joiningPunctuation, '')
    .replace(otherPunctuation, ' ')
    .trim();
  return plain === '' ? key : withoutLegalForms(plain);
}
