import { describe, expect, it } from 'vitest';
import { initialsOf } from './initials';

describe('initials', () => {
  it.each([
    ['Editor', 'ED'],
    ['EU editor', 'EE'],
    ['Jane van der Roe', 'JR'],
    ['jean-luc', 'JL'],
    ['Ægir Øye', 'ÆØ'],
    ['𝒜lpha 𝒷eta', '𝒜𝒷'],
    ['(Sam) Poe', 'SP'],
    ['', ''],
  ])('of %j are %j, whole characters of the first and the last word', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
