import { useQueryClient } from '@tanstack/react-query';
import { tell } from '../api/call.ts';
import { forgetAnswers } from '../offline/register.ts';
import { paths } from '../paths.ts';

/** Closes the session and forgets on this device everything that was read with it. */
export function useSignOut(): () => void {
  const client = useQueryClient();
  return () => {
    void tell('accounts.sign-out', {})
      .finally(forgetAnswers)
      .finally(() => {
        client.clear();
        location.assign(paths.signIn);
      });
  };
}
