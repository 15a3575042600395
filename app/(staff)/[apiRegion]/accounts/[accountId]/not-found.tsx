import { NoSuchAccount } from '@/components/accounts/no-such-account';

export default function AccountNotFound() {
  return <NoSuchAccount />;
}
