/** Signing in, step by step: the password; then a code, or the setting up of one, when the house asks for it. */
import { useState } from 'react';
import type { SignIn } from '#contracts';
import { useRefusal } from './useRefusal';

export type SignInStep = 'password' | 'code' | 'set-up';
const ASKED: Record<string, SignInStep> = {
  'sign_in.code_needed': 'code',
  'sign_in.second_step_needed': 'set-up',
};

/** @param enter signs in, and throws what the house answered */
export function useSignInSteps(enter: (input: SignIn) => Promise<unknown>) {
  const [step, setStep] = useState<SignInStep>('password');
  const { refusal, isBusy, attempt } = useRefusal();
  const submit = (input: SignIn): Promise<void> =>
    attempt(
      async () => void (await enter(input)),
      (code) => {
        if (code in ASKED) setStep(ASKED[code]);
        return code in ASKED;
      },
    );
  return { step, setStep, refusal, isBusy, submit };
}
