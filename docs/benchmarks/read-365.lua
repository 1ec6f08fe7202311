-- wrk script: the 365-day daily read, over every seeded account in turn. The file comes from SeedAccounts.
local requests = {}
local turn = 0

function init(arguments)
  for line in io.lines(os.getenv("SEED") or "target/seed.txt") do
    local secret, path = line:match("^(%S+) (%S+)$")
    requests[#requests + 1] = wrk.format("GET", path, { ["Authorization"] = "Bearer " .. secret })
  end
  turn = math.random(#requests)
end

function request()
  turn = turn % #requests + 1
  return requests[turn]
end

function response(status, headers, body)
  if status ~= 200 or not body:find('"success":true', 1, true) then
    wrk.thread:set("bad", (wrk.thread:get("bad") or 0) + 1)
  end
end

local threads = {}
function setup(thread)
  threads[#threads + 1] = thread
end

function done(summary, latency)
  local bad = 0
  for _, thread in ipairs(threads) do bad = bad + (thread:get("bad") or 0) end
  io.write(string.format("requests/s %.0f  p50 %.1f ms  p99 %.1f ms  refused or failed %d of %d\n",
    summary.requests / (summary.duration / 1e6), latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    bad, summary.requests))
end
