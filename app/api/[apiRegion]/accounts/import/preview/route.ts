import { withStaff } from '@/lib/server/http/with-staff';
import { previewFile } from '@/lib/server/import/preview-file';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = withStaff({
  POST: { access: 'admin', handle: previewFile },
});
