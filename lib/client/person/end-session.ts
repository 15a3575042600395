import { forgetDrafts } from '@/lib/client/drafts/draft-storage';

/**
 * Ends the session, and takes the person's drafts out of this browser. Throws what fetch throws where the
 * server cannot be reached; the session and the drafts are still there then.
 */
export async function endSession(personId: string): Promise<void> {
  // Loaded on the click: the form page has no other use for it.
  const { signOut } = await import('next-auth/react');
  await signOut({ redirect: false });
  forgetDrafts(personId);
}
