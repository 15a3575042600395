'use client';

import { createContext, type ReactNode, useContext } from 'react';

/** Who the page was drawn for. `id` tells people apart in this browser, and says nothing about them. */
export interface Person {
  id: string;
  name: string;
}

const PersonContext = createContext<Person>({ id: '', name: '' });

export function PersonProvider({ person, children }: { person: Person; children: ReactNode }) {
  return <PersonContext value={person}>{children}</PersonContext>;
}

/** Who the page was drawn for; nobody outside of the shell. */
export function usePerson(): Person {
  return useContext(PersonContext);
}
