import { describe, expect, test } from 'vitest';
import { encodedIn } from '@/e2e/fixtures/encoded-text';
import { encodings } from '@/lib/schemas/import';
import { guess8BitEncoding } from './guess-8-bit-encoding';

/** Names as they stand in files of customers. */
const names = {
  german: 'Müller GmbH, Köln;Bäckerei Groß;Größe & Söhne;Straßenbau Österreich;Jürgen Weiß',
  french: 'Société Générale;Crédit Agricole Île-de-France;Hôtel du Château;Sœurs Noël;Garçon à Besançon',
  spanish: 'Peñarol S.A.;Compañía de Jesús;Martín Núñez;Cafés de Málaga',
  portuguese: 'São João;Construções Irmãos;Água Fria;Conceição Câmara',
  danish: 'Mærsk;Ørsted;Søren Kjær;Århus Brød;Nørrebro',
  westernMixed: 'Müller;Société;Peñarol;São Paulo;Ørsted;Àngels;Genève;Malmö;Håkan;Groß',
  polish: 'Łódź;Wrocław;Zakład Gdańsk;Święty Krzyż;Spółka Mądra;Żywiec;Kraków',
  czech: 'Dvořák;Škoda Plzeň;Černý Kůň;Řehoř;Šťastný;Brněnské město',
  hungarian: 'Győr;Fűtő Kft.;Erdős Pál;Körút Sütöde',
  centralMixed: 'Łódź;Dvořák;Győr;Škoda;Wrocław;Černý;Đurić',
  russian: 'Ромашка;ООО Рога и Копыта;Газпром;Аэрофлот;Иванов Пётр',
  ukrainian: 'Київ;Львівська пивоварня;Нафтогаз України;Її Величність',
  greek: 'Αθήνα;Ελλάδα Α.Ε.;Παπαδόπουλος;Θεσσαλονίκη',
  turkish: 'Çağlar;Yıldız Şişli;İstanbul Gıda;Türkiye Iş;Güneş Ağaç',
  lithuanian: 'Žemaitijos pienas;Šiaulių bankas;Ąžuolas;Įmonė;Vėjų jėgainės',
} as const;

describe('guess8BitEncoding', () => {
  test.each([
    ['windows-1252', 'german'],
    ['windows-1252', 'french'],
    ['windows-1252', 'spanish'],
    ['windows-1252', 'portuguese'],
    ['windows-1252', 'danish'],
    ['windows-1252', 'westernMixed'],
    ['windows-1250', 'polish'],
    ['windows-1250', 'czech'],
    ['windows-1250', 'hungarian'],
    ['windows-1250', 'centralMixed'],
    ['windows-1251', 'russian'],
    ['windows-1251', 'ukrainian'],
    ['windows-1253', 'greek'],
    ['windows-1254', 'turkish'],
    ['windows-1257', 'lithuanian'],
    ['iso-8859-2', 'polish'],
    ['iso-8859-2', 'czech'],
    ['macintosh', 'german'],
    ['macintosh', 'french'],
    ['macintosh', 'westernMixed'],
  ] as const)('takes %s for %s names in it', (encoding, language) => {
    expect(guess8BitEncoding(encodedIn(encoding, names[language]).toString('latin1'))).toBe(encoding);
  });

  test('takes ISO-8859-15 where Windows-1252 has no letters', () => {
    const text = encodedIn('iso-8859-15', 'Sœurs;Cœur de Lion;Œuvre').toString('latin1');
    expect(guess8BitEncoding(text)).toBe('iso-8859-15');
  });

  test('takes Windows-1252 for what could be several, and for what no language explains', () => {
    expect(guess8BitEncoding(encodedIn('windows-1250', 'Müller').toString('latin1'))).toBe('windows-1252');
    expect(guess8BitEncoding('\x81\xB6')).toBe('windows-1252');
    expect(guess8BitEncoding(encodedIn('windows-1252', '“Acme” – 5 €').toString('latin1'))).toBe(
      'windows-1252',
    );
  });

  test('names encodings that this Node.js can read', () => {
    for (const encoding of encodings) expect(new TextDecoder(encoding).encoding).toBe(encoding);
  });
});
