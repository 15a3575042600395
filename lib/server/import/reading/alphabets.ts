import 'server-only';
import type { Encoding } from '@/lib/schemas/import';

/** An 8-bit encoding, and the letters beyond ASCII of each language that is written in it. */
interface EncodedAlphabets {
  encoding: Encoding;
  alphabets: readonly string[];
  /** True where ASCII letters and these never stand in one word. */
  isOtherScript: boolean;
}

const german = 'äöüß';

/** German to Catalan. */
const western = [
  german,
  'àâæçéèêëîïôœùûüÿ',
  'áéíñóúü',
  'àáâãçéêíóôõú',
  'àèéìíòóù',
  'æøåéöä',
  'áéíóúýþðæö',
  'äöõüšž',
  'ëïéüöáè',
  'àçèéíïòóúü',
];

/** Polish, Czech, Slovak, Hungarian, Croatian, Romanian. */
const central = [german, 'ąćęłńóśźż', 'áčďéěíňóřšťúůýž', 'áäčďéíĺľňóôŕšťúýž', 'áéíóöőúüű', 'čćđšž', 'ăâîşţ'];

const russian = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя';

/** Russian, Ukrainian, Belarusian, Serbian, Macedonian. */
const cyrillic = [
  russian,
  'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя',
  'абвгдеёжзійклмнопрстуўфхцчшыьэюя',
  'абвгдђежзијклљмнњопрстћуфхцчџш',
  'абвгдѓежзѕијклљмнњопрстќуфхцчџш',
];

const greek = ['αάβγδεέζηήθιίϊκλμνξοόπρσςτυύϋφχψωώ'];
const turkish = ['çğıöşüâîûİ'];
const baltic = ['äöõüšž', 'āčēģīķļņšūž', 'ąčęėįšųūž'];

/** The encodings that are guessed, the commonest first: of equally good guesses the first is taken. */
export const encodedAlphabets: readonly EncodedAlphabets[] = [
  { encoding: 'windows-1252', alphabets: western, isOtherScript: false },
  { encoding: 'windows-1250', alphabets: central, isOtherScript: false },
  { encoding: 'windows-1251', alphabets: cyrillic, isOtherScript: true },
  { encoding: 'windows-1254', alphabets: turkish, isOtherScript: false },
  { encoding: 'windows-1257', alphabets: baltic, isOtherScript: false },
  { encoding: 'windows-1253', alphabets: greek, isOtherScript: true },
  { encoding: 'iso-8859-15', alphabets: western, isOtherScript: false },
  { encoding: 'iso-8859-2', alphabets: central, isOtherScript: false },
  { encoding: 'macintosh', alphabets: western, isOtherScript: false },
];
