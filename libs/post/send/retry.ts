/** Minutes to wait after each failure that may pass; the last goes on until the mail server is back, for days if need be. */
const WAITS = [1, 5, 15, 60, 180] as const;

/** When to try again after so many attempts, as a UTC instant. */
export function nextAttempt(now: string, attempts: number): string {
  const minutes = WAITS[Math.min(attempts, WAITS.length) - 1] ?? WAITS[0];
  return new Date(Date.parse(now) + minutes * 60_000).toISOString();
}
