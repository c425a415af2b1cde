# syntax=docker/dockerfile:1

# --- build: the artefact, with a JDK
FROM eclipse-temurin:25-jdk AS build
WORKDIR /src
# First what changes seldom, so that the libraries are fetched once.
COPY mvnw pom.xml ./
COPY .mvn .mvn
COPY index/pom.xml index/pom.xml
COPY bot/pom.xml bot/pom.xml
COPY index/src/main index/src/main
COPY index/library index/library
COPY bot/src/main bot/src/main
COPY prompts prompts
RUN --mount=type=cache,target=/root/.m2 \
    ./mvnw --batch-mode --no-transfer-progress package \
      -Dmaven.test.skip=true -Dexec.skip=true -Dmdep.skip=true

# --- run: a JRE, the artefact, and the index already made
FROM eclipse-temurin:25-jre
RUN useradd --system --create-home --uid 10001 strikebot \
 && install -d -o strikebot -g strikebot /data /opt/strikebot/target /opt/strikebot/bot/target
WORKDIR /opt/strikebot
COPY --chown=strikebot:strikebot bot/strikebot bot/strikebot
COPY --from=build --chown=strikebot:strikebot /src/bot/target/strikebot.jar bot/target/strikebot.jar
USER strikebot
ENV STRIKEBOT_DATA=/data
# The library and the prompts are inside the artefact. Indexing here fills /data, which a new
# volume starts from; the calls leave the caches of loaded classes behind, of which serve has its own.
RUN bot/strikebot sources index && bot/strikebot doctor && bot/strikebot serve --help
VOLUME /data
HEALTHCHECK --interval=60s --timeout=20s --start-period=10s \
  CMD ["bot/strikebot", "search", "strike", "-k", "1", "--json"]
ENTRYPOINT ["/opt/strikebot/bot/strikebot"]
CMD ["--help"]
