import { endSessionsOfPerson } from '@/lib/server/auth/sessions/end-sessions-of-person';
import { withStaff } from '@/lib/server/http/with-staff';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = withStaff({
  POST: { access: 'admin', handle: endSessionsOfPerson },
});
