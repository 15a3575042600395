import * as z from 'zod/mini';
import { watchEarlyInput } from './components/ui/field/early-input';
import { noteNavigation } from './lib/client/coming-path';

// Runs before any page's code. Zod would try to compile its schemas, which the Content-Security-Policy forbids, and
// each try would be logged as a violation.
z.config({ jitless: true });

watchEarlyInput();

export const onRouterTransitionStart = noteNavigation;
