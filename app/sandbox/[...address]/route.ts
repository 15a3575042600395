import { unknownAddress } from '@/lib/sandbox/endpoint';
import { sandboxRoute } from '../sandbox-route';

export const dynamic = 'force-dynamic';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = sandboxRoute(unknownAddress);
