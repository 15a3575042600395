import { withStaff } from '@/lib/server/http/with-staff';

/** Every address below /api that no other route has: without methods, a route answers 404. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = withStaff({});
