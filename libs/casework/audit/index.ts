export { AuditDigest, AuditRecord, newestIn } from './audit-digest.js';
export { CaseAudit, type AuditResult } from './case-audit.js';
export { exportLines, type ExportedCase, type ExportedEvent } from './export-lines.js';
export { printedCheckpoint, type Checkpoint } from './format.js';
export { LogFolder, type ErasureLine } from './log-folder.js';
export { verifyDatabase } from './verify-database.js';
export type { VerifyReport } from './verify-report.js';
