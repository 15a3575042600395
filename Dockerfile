# Account Desk with its production packages alone. OPERATIONS.md says how to run it.

FROM node:24-trixie-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# What packages bring along to debug and test themselves is of no use here.
RUN npm ci --omit=dev \
  && find node_modules \( -name '*.map' -o -name '*.test.*' -o -path '*/__tests__/*' -o -path '*/tests/*' -o -path '*/pino/test/*' \) -delete

FROM node:24-trixie-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build \
  && rm -rf .next/build .next/cache .next/diagnostics .next/trace* .next/types \
  && find .next -name '*.map' -delete \
  && mkdir /data

FROM node:24-trixie-slim
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/.next .next
COPY --from=build /app/lib lib
COPY --from=build /app/public public
COPY --from=build /app/package.json /app/next.config.mjs /app/tsconfig.json ./
COPY --from=build --chown=node:node /data /data

# HOSTNAME: inside a container a loopback address reaches nobody.
ENV NODE_ENV=production HOSTNAME=0.0.0.0 PORT=3000 DATA_DIR=/data
VOLUME /data
EXPOSE 3000
USER node
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health/live`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "lib/commands/start.mjs", "--prepared"]
