import { accountsEndpoint } from '@/lib/sandbox/accounts/accounts-endpoint';
import { sandboxRoute } from '../../sandbox-route';

export const dynamic = 'force-dynamic';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = sandboxRoute(accountsEndpoint);
