import { withStaff } from '@/lib/server/http/with-staff';
import { answerOpenApi } from '@/lib/server/openapi/answer-openapi';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = withStaff({
  GET: { outsideApiRegions: true, access: 'read', handle: answerOpenApi },
});
