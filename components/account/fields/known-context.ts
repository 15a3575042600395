import { createContext } from 'react';

/** True where the form's base is an account as last sent: only then is there something that a value was before. */
export const KnownContext = createContext(false);
