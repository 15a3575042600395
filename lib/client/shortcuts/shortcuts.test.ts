import { describe, expect, it } from 'vitest';
import { createStrokeReader, type StrokeEvent, shortcuts, strokeOf } from './shortcuts';

function press(key: string, rest: Partial<StrokeEvent> = {}): StrokeEvent {
  const plain = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, isComposing: false };
  return { key, code: `Key${key.toUpperCase()}`, ...plain, ...rest };
}

describe('a stroke', () => {
  it('reads Control as Mod, or Command on Apple’s systems, never the other one', () => {
    expect(strokeOf(press('s', { ctrlKey: true }), false)).toBe('Mod+s');
    expect(strokeOf(press('s', { metaKey: true }), true)).toBe('Mod+s');
    expect(strokeOf(press('s', { metaKey: true }), false)).toBeNull();
    expect(strokeOf(press('s', { ctrlKey: true }), true)).toBeNull();
    expect(strokeOf(press('Enter', { ctrlKey: true }), false)).toBe('Mod+Enter');
  });

  it('is none with another modifier, nor while an input method composes', () => {
    expect(strokeOf(press('s', { ctrlKey: true, shiftKey: true }), false)).toBeNull();
    expect(strokeOf(press('Enter', { ctrlKey: true, shiftKey: true }), false)).toBeNull();
    expect(strokeOf(press('s', { ctrlKey: true, altKey: true }), false)).toBeNull();
    expect(strokeOf(press('n', { altKey: true }), false)).toBeNull();
    expect(strokeOf(press('N', { shiftKey: true }), false)).toBeNull();
    expect(strokeOf(press('n', { isComposing: true }), false)).toBeNull();
  });

  it('is a symbol however the layout types it, and a letter under Caps Lock', () => {
    expect(strokeOf(press('?', { code: 'Minus', shiftKey: true }), false)).toBe('?');
    expect(strokeOf(press('/', { code: 'Digit7', shiftKey: true }), false)).toBe('/');
    expect(strokeOf(press('N'), false)).toBe('n');
  });

  it('is the letter printed on the key where the layout types other scripts', () => {
    expect(strokeOf(press('ы', { code: 'KeyS', ctrlKey: true }), false)).toBe('Mod+s');
    expect(strokeOf(press('ν', { code: 'KeyN' }), false)).toBe('n');
    expect(strokeOf(press('ŋ', { code: 'KeyN' }), false)).toBe('ŋ');
    expect(strokeOf(press('a', { code: 'KeyQ' }), false)).toBe('a');
  });
});

describe('strokes one after another', () => {
  it('make a sequence when the second comes in time', () => {
    const read = createStrokeReader();
    expect(read('g', 1_000)).toBeNull();
    expect(read('a', 2_000)).toBe('accounts');
    expect(read('h', 2_100)).toBeNull();
    expect(read('g', 3_000)).toBeNull();
    expect(read('h', 3_100)).toBe('activity');
  });

  it('make none when it comes late, or when another stroke is between', () => {
    const read = createStrokeReader();
    read('g', 1_000);
    expect(read('a', 3_000)).toBeNull();
    read('g', 4_000);
    read('x', 4_100);
    expect(read('a', 4_200)).toBeNull();
  });

  it('of which the second stands for itself keep its meaning', () => {
    const read = createStrokeReader();
    read('g', 1_000);
    expect(read('n', 1_100)).toBe('new-account');
    expect(read('a', 1_200)).toBeNull();
  });
});

describe('the table', () => {
  it('gives each key to one action, and none that begins a sequence', () => {
    const keys = shortcuts.flatMap((shortcut) => shortcut.keys);
    expect(new Set(keys).size).toBe(keys.length);
    const first = keys.filter((key) => key.includes(' ')).map((key) => key.split(' ')[0]);
    expect(keys.filter((key) => first.includes(key))).toEqual([]);
  });
});
