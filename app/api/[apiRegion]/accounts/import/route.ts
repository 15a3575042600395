import { withStaff } from '@/lib/server/http/with-staff';
import { loadFile } from '@/lib/server/import/load-file';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = withStaff({
  POST: { access: 'admin', handle: loadFile },
});
