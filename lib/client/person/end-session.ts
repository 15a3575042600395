import { forgetDrafts } from '@/lib/client/drafts/draft-storage';

/**
 * Ends the session and removes the person's drafts from this browser. Throws what fetch throws if the server
 * cannot be reached; session and drafts then remain.
 */
export async function endSession(personId: string): Promise<void> {
  // Loaded on click: the form page does not need it otherwise.
  const { signOut } = await import('next-auth/react');
  await signOut({ redirect: false });
  forgetDrafts(personId);
}
