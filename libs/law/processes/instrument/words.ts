/** Whose approval reg 29(2) asks for. */
export const facetsOfApproval = [
  { value: 'foundation-governors', label: 'The foundation governors' },
  { value: 'trustees', label: 'The trustees of the foundation' },
  { value: 'diocesan-authority', label: 'The diocesan authority' },
  { value: 'religious-body', label: 'The religious body' },
] as const;

/** Who is entitled to a copy (reg 31(2)). */
export const roles = [
  { value: 'governors', label: 'Every governor' },
  { value: 'associate-members', label: 'Every associate member' },
  { value: 'head', label: 'A head' },
  { value: 'head-of-federation', label: 'The head of the federation' },
  { value: 'trustees', label: 'Trustees of a foundation' },
  { value: 'diocesan-authority', label: 'The diocesan authority' },
  { value: 'religious-body', label: 'The religious body' },
] as const;
