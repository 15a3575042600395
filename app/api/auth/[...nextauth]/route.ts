import { handleAuthRequest } from '@/lib/server/auth/handle-auth-request';

export { handleAuthRequest as GET, handleAuthRequest as POST };
