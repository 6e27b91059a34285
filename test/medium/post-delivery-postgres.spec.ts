import { deliveryHoldsWith } from './post-delivery.js';

deliveryHoldsWith('PostgreSQL', () => Promise.resolve({}));
