# One image; ROLE says what a container is: prepare (once), web, api or worker.
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN node tools/build.mjs && npm ci --ignore-scripts --omit=dev --omit=peer --omit=optional

FROM node:22-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
RUN mkdir /data && chown node:node /data
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/public ./public
COPY --from=build /app/prisma/migrations ./prisma/migrations
COPY --from=build /app/data ./data
COPY --from=build /app/docs ./docs
USER node
EXPOSE 3000
CMD ["node", "--enable-source-maps", "dist/apps/standalone/role.js"]
