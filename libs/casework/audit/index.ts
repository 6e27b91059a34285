export { AuditDigest, AuditRecord, newestIn } from './audit-digest.js';
export { CaseAudit, type AuditResult } from './case-audit.js';
export { exportLines, type ExportedCase, type ExportedEvent } from './export-lines.js';
export { verifyDatabase, type VerifyOthers } from './verify-database.js';
export { printedCheckpoint, type Checkpoint } from '#libs/platform/audit/format.js';
export { LogFolder, type ErasureLine } from '#libs/platform/audit/log-folder.js';
export type { VerifyReport } from '#libs/platform/audit/verify-report.js';
