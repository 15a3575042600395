import * as z from 'zod/mini';
import { watchEarlyInput } from './components/ui/field/early-input';

// Runs before any page's code. Zod would try to compile its schemas, which the Content-Security-Policy forbids, and
// each try would be logged as a violation.
z.config({ jitless: true });

watchEarlyInput();
