# The program with all that it needs, its browser included (x64). It runs as no privileged user and writes below /work alone.
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:22-bookworm-slim
# A user by number alone has no home, which the drawing library asks for.
ENV NODE_ENV=production HOME=/tmp MILESTONE_CACHE=/tmp/milestone
WORKDIR /opt/milestone
COPY --from=build /app/package.json /app/LICENSE /app/CHANGELOG.md /app/CITATION.cff /app/region.schema.json ./
COPY --from=build /app/bin ./bin
COPY --from=build /app/dist ./dist
COPY --from=build /app/templates ./templates
# All other packages are in the bundle; these bring programs of the machine's, or files that are read.
COPY --from=build /app/node_modules/@fontsource ./node_modules/@fontsource
COPY --from=build /app/node_modules/@napi-rs ./node_modules/@napi-rs
COPY --from=build /app/node_modules/@sparticuz ./node_modules/@sparticuz
# In the path for pipelines that bring a shell of their own; a volume laid on the cache belongs to everybody, as here.
RUN ln -s /opt/milestone/bin/milestone.js /usr/local/bin/milestone && mkdir -m 1777 /tmp/milestone
USER 10001:10001
WORKDIR /work
ENTRYPOINT ["node", "/opt/milestone/bin/milestone.js"]
CMD ["--help"]
