import { describe, expect, test } from 'vitest';
import { encodedIn } from '@/e2e/fixtures/encoded-text';
import type { Encoding } from '@/lib/schemas/import';
import { decode, detectEncoding, refuseWorkbook } from './encoding';
import { UnreadableFileError } from './unreadable-file';
import { decodeWindows1252 } from './windows-1252';

/** Bytes that Windows-1252 and UTF-8 read differently. */
const euroInWindows1252 = Uint8Array.of(0x80, 0x20, 0x93, 0x4d, 0xfc, 0x94);

async function* once(bytes: Uint8Array) {
  yield bytes;
}

async function textOf(bytes: Uint8Array, encoding: Encoding): Promise<string> {
  let text = '';
  for await (const part of decode(once(bytes), encoding)) text += part;
  return text;
}

const table = 'Name;Ort\r\nMüller;Köln\r\nДом;Київ\r\n株式会社;東京\r\n';

describe('detectEncoding', () => {
  test.each<[string, Uint8Array, Encoding]>([
    ['ASCII', Buffer.from('Acme'), 'utf-8'],
    ['an empty file', new Uint8Array(), 'utf-8'],
    ['UTF-8', Buffer.from('Müller 😀'), 'utf-8'],
    ['UTF-8 with a byte order mark', Buffer.from('\uFEFFMüller'), 'utf-8'],
    ['UTF-16 as Excel saves “Unicode text”', Buffer.from('\uFEFFMüller', 'utf16le'), 'utf-16le'],
    ['UTF-16 of the other byte order', Buffer.from('\uFEFFMüller', 'utf16le').swap16(), 'utf-16be'],
    ['UTF-16 without a byte order mark', Buffer.from(table, 'utf16le'), 'utf-16le'],
    ['that of the other byte order', Buffer.from(table, 'utf16le').swap16(), 'utf-16be'],
  ])('is sure of %s', (_what, bytes, encoding) => {
    expect(detectEncoding(bytes, true)).toEqual({ encoding, isSure: true });
  });

  test('guesses an 8-bit encoding, and says that it is a guess', () => {
    expect(detectEncoding(euroInWindows1252, true)).toEqual({ encoding: 'windows-1252', isSure: false });
    expect(detectEncoding(encodedIn('windows-1250', 'Łódź'), true)).toEqual({
      encoding: 'windows-1250',
      isSure: false,
    });
  });

  test('a first part that ends inside a character is UTF-8, a whole file is not', () => {
    const cut = Buffer.from('Acme 😀').subarray(0, -1);
    expect(detectEncoding(cut, false).encoding).toBe('utf-8');
    expect(detectEncoding(cut, true).encoding).toBe('windows-1252');
  });

  test.each([
    ['a byte of another encoding', [0xfc]],
    ['a zero byte', [0]],
    ['half a character', [0xc3]],
  ])('%s makes a file of UTF-8 no other one', (_what, odd) => {
    const file = Buffer.concat([
      Buffer.from('Name\nMüller\nZoë\nM'),
      Buffer.from(odd),
      Buffer.from('ller\n'),
    ]);
    expect(detectEncoding(file, true)).toEqual({ encoding: 'utf-8', isSure: true });
  });

  test('many bytes of another encoding are another encoding, one valid pair among them or not', () => {
    const names = encodedIn('windows-1252', 'Müller;Köln;Zoë;Ã¼;Jürgen');
    expect(detectEncoding(names, true).encoding).toBe('windows-1252');
  });

  test.each([
    ['a workbook', Buffer.from('PK\x03\x04rest'), /workbook.*CSV UTF-8/],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /workbook/],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x00, 0x01]), /not a text file/],
  ])('refuses %s, and says what to choose instead', (_what, bytes, detail) => {
    const refusal = () => {
      refuseWorkbook(bytes);
      detectEncoding(bytes, true);
    };
    expect(refusal).toThrow(UnreadableFileError);
    expect(refusal).toThrow(expect.objectContaining({ details: { detail: expect.stringMatching(detail) } }));
  });
});

describe('decode', () => {
  test('reads every byte of Windows-1252 as the WHATWG table has it', async () => {
    expect(await textOf(euroInWindows1252, 'windows-1252')).toBe('€ “Mü”');
    const all = decodeWindows1252(Uint8Array.from({ length: 256 }, (_, byte) => byte));
    expect([...all]).toHaveLength(256);
    expect(all.slice(0x80, 0x90)).toBe('€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F');
    expect(all.slice(0x90, 0xa1)).toBe('\x90‘’“”•–—˜™š›œ\x9DžŸ\u00A0');
    expect(all.slice(0xe0)).toBe('àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ');
  });
});
