export * from './types.js';
export { Post, type Resolved } from './post.js';
export { PostModule } from './post.module.js';
export { reminderEmail, type Letterhead } from './render/reminder-email.js';
