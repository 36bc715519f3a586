/** Why what was asked for could not be done. */
import { type MessageKey, useTranslate } from '../translate.ts';

const WORDS: Readonly<Record<string, MessageKey>> = {
  'no-article': 'problem_no_article',
  'no-access': 'problem_no_access',
  'too-many': 'problem_too_many',
  quota: 'problem_quota',
};

/** Stands there empty when all is well, so that what comes is read out. */
export function ProblemLine({ problem }: { readonly problem: string | undefined }) {
  const t = useTranslate();
  return (
    <p class="problem" role="status">
      {problem !== undefined && t(WORDS[problem] ?? 'problem_other')}
    </p>
  );
}
