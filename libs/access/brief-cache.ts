import { performance } from 'node:perf_hooks';

/**
 * Keeps answers for a few seconds so that a busy caller costs no look-up a request, and a withdrawn right still ends soon.
 * Callers that come while an answer is on its way share it. Faults and `null` are not kept.
 */
export class BriefCache<T> {
  private readonly entries = new Map<string, { until: number; answer: Promise<T | null> }>();

  constructor(
    private readonly milliseconds: number,
    private readonly most = 5_000,
  ) {}

  get(key: string, find: () => Promise<T | null>): Promise<T | null> {
    const known = this.entries.get(key);
    if (known && known.until > performance.now()) return known.answer;
    const answer = find();
    if (this.entries.size >= this.most) this.entries.clear();
    this.entries.set(key, { until: performance.now() + this.milliseconds, answer });
    answer.then(
      (value) => value === null && this.forget(key, answer),
      () => this.forget(key, answer),
    );
    return answer;
  }

  forget(key: string, answer?: Promise<T | null>): void {
    if (!answer || this.entries.get(key)?.answer === answer) this.entries.delete(key);
  }
}
