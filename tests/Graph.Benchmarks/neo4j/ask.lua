-- wrk -s ask.lua URL -- FILE: posts the lines of FILE in turn, each the body of one request.
local bodies, at = {}, 0

function init(args)
  for line in io.lines(args[1]) do bodies[#bodies + 1] = line end
  wrk.method = "POST"
  wrk.headers["Content-Type"] = "application/json"
end

function request()
  at = at % #bodies + 1
  return wrk.format(nil, nil, nil, bodies[at])
end

function done(summary, latency)
  io.write(string.format("%.0f requests/s, p50 %.2f ms, p99 %.2f ms, %d failed, %.1f KB each\n",
    summary.requests / summary.duration * 1e6, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
    summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.status + summary.errors.timeout,
    summary.bytes / math.max(1, summary.requests) / 1024))
end
