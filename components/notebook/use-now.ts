/** The present moment, in epoch milliseconds: what was written just now is not so for long. */
import { useEffect, useState } from 'preact/hooks';

const STEP = 30_000;

export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), STEP);
    return () => clearInterval(timer);
  }, []);
  return now;
}
