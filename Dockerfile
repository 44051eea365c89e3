# syntax=docker/dockerfile:1
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source

# Packages first: this layer is built again only when a project file changes.
COPY global.json Directory.Build.props Directory.Build.targets Directory.Packages.props .editorconfig ./
COPY src/Graph.Bolt/Graph.Bolt.csproj src/Graph.Bolt/
COPY src/Graph.Cli/Graph.Cli.csproj src/Graph.Cli/
COPY src/Graph.Core/Graph.Core.csproj src/Graph.Core/
COPY src/Graph.Embedded/Graph.Embedded.csproj src/Graph.Embedded/
COPY src/Graph.Formats/Graph.Formats.csproj src/Graph.Formats/
COPY src/Graph.Neo4j/Graph.Neo4j.csproj src/Graph.Neo4j/
COPY src/Graph.Server/Graph.Server.csproj src/Graph.Server/
RUN dotnet restore src/Graph.Cli --use-current-runtime

COPY schema/ schema/
COPY src/ src/
RUN dotnet publish src/Graph.Cli --no-restore --use-current-runtime --no-self-contained --output /app

# This image has ICU, which names need.
FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS final
LABEL org.opencontainers.image.title="Graph" \
      org.opencontainers.image.description="A knowledge graph of actors, issues and events over GraphQL" \
      org.opencontainers.image.licenses="Apache-2.0"

# The base image's ordinary user owns the store and nothing else.
RUN install --directory --owner="$APP_UID" --group="$APP_UID" --mode=0750 /data
COPY --from=build /app /app
COPY LICENSE /app/

# A container listens on all its addresses; which of them are reachable is decided by `docker run --publish`. The server answers
# to loopback names alone, so that no web page can reach it under a name of its own: add the names that it is published under.
ENV GRAPH__SERVER__URLS=http://0.0.0.0:8080 \
    GRAPH__SERVER__ALLOWEDHOSTS=localhost,127.0.0.1,[::1] \
    GRAPH__STORE__FOLDER=/data

USER $APP_UID
WORKDIR /data
VOLUME /data
EXPOSE 8080
# The command reads the address from the settings, and gives up after 5 seconds.
HEALTHCHECK --interval=10s --timeout=10s --start-period=60s --retries=3 \
    CMD ["/app/graph", "health"]
ENTRYPOINT ["/app/graph"]
