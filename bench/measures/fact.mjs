/** The event that is recorded over and over. */
export const FACT = { type: 'told', happenedOn: '2025-01-08', data: { of: 'request', role: 'other', channel: 'email' } };
