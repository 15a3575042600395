'use client';

import { createContext, type ReactNode, useContext } from 'react';

/** The person the page was rendered for. `id` distinguishes people in this browser, and reveals nothing about them. */
export interface Person {
  id: string;
  name: string;
}

const PersonContext = createContext<Person>({ id: '', name: '' });

export function PersonProvider({ person, children }: { person: Person; children: ReactNode }) {
  return <PersonContext value={person}>{children}</PersonContext>;
}

/** The person the page was rendered for; nobody outside the shell. */
export function usePerson(): Person {
  return useContext(PersonContext);
}
