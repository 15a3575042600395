import { describe, expect, test } from 'vitest';
import { decode, detectEncoding, type Encoding } from './encoding';
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

describe('detectEncoding', () => {
  test.each<[string, Uint8Array, Encoding]>([
    ['ASCII', Buffer.from('Acme'), 'utf-8'],
    ['an empty file', new Uint8Array(), 'utf-8'],
    ['UTF-8', Buffer.from('Müller 😀'), 'utf-8'],
    ['UTF-8 with a byte order mark', Buffer.from('\uFEFFMüller'), 'utf-8'],
    ['UTF-16 as Excel saves “Unicode text”', Buffer.from('\uFEFFMüller', 'utf16le'), 'utf-16le'],
    ['UTF-16 of the other byte order', Buffer.from('\uFEFFMüller', 'utf16le').swap16(), 'utf-16be'],
    ['Windows-1252', euroInWindows1252, 'windows-1252'],
  ])('tells %s', (_what, bytes, encoding) => {
    expect(detectEncoding(bytes, true)).toBe(encoding);
  });

  test('a first part that ends inside a character is UTF-8, a whole file is not', () => {
    const cut = Buffer.from('Acme 😀').subarray(0, -1);
    expect(detectEncoding(cut, false)).toBe('utf-8');
    expect(detectEncoding(cut, true)).toBe('windows-1252');
  });

  test.each([
    ['a workbook', Buffer.from('PK\x03\x04rest'), /workbook.*CSV UTF-8/],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /workbook/],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x00, 0x01]), /not a text file/],
  ])('refuses %s, and says what to choose instead', (_what, bytes, detail) => {
    const refusal = () => detectEncoding(bytes, true);
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
