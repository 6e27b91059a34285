export * from './types.js';
export { Post, type Resolved } from './post.js';
export { PostModule } from './post.module.js';
export { reminderEmail, type Letterhead } from './render/reminder-email.js';
export { DeliverReminder } from './send/deliver-reminder.js';
export { ReminderQueue } from './send/reminder-queue.js';
export { Sweep, type SweepReport } from './send/sweep.js';
export { SendingModule } from './sending.module.js';
