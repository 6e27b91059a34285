import { Module } from '@nestjs/common';
import { Post } from './post.js';

/** Post as pages and API show it. */
@Module({ providers: [Post], exports: [Post] })
export class PostModule {}
