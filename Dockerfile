# syntax=docker/dockerfile:1

# 1. Build the jar. The Maven wrapper brings Maven; the image brings the JDK.
FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
COPY mvnw pom.xml ./
COPY .mvn .mvn
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -q dependency:go-offline || true
COPY src src
COPY frontend frontend
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -q -DskipTests -Dspotless.check.skip=true package \
 && java -Djarmode=tools -jar target/myelectricaldata-*.jar extract --destination /app \
 && mv /app/myelectricaldata-*.jar /app/app.jar

# 2. Run it once to the end of its start, so that the JVM remembers the loaded classes (halves the start-up).
#    The cache is valid only for the same JVM, flags and paths as below.
FROM eclipse-temurin:25-jre AS run
ENV JAVA_FLAGS="-XX:+UseSerialGC -XX:+UseCompactObjectHeaders -XX:MaxRAMPercentage=70 --enable-native-access=ALL-UNNAMED"
WORKDIR /app
COPY --from=build /app /app
RUN DATA_DIR=/tmp/train DATABASE_URL=sqlite:////tmp/train/train.db \
      java $JAVA_FLAGS -XX:AOTCacheOutput=/app/app.aot -Dspring.context.exit=onRefresh -jar app.jar >/dev/null \
 && rm -rf /tmp/train \
 && useradd --system --uid 10001 --create-home gateway \
 && mkdir /data && chown gateway /data
USER gateway
ENV DATA_DIR=/data DATABASE_URL=sqlite:////data/myelectricaldata.db
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8000 && printf 'GET /ping HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && grep -q '\"ok\"' <&3"]
ENTRYPOINT ["sh", "-c", "exec java $JAVA_FLAGS -XX:AOTCache=/app/app.aot -jar /app/app.jar"]
