-- wrk: lodges consignments of durian, each under a number and a key of its own, and waits
-- CASSIA_PAUSE milliseconds before each when that is set.
local token = os.getenv("CASSIA_TOKEN")
local start = os.time()
local entry_at = os.date("!%Y-%m-%dT%H:%M:%SZ", start - 3600)
local count = 0
local pause = tonumber(os.getenv("CASSIA_PAUSE"))

if pause then
  delay = function()
    return pause
  end
end

wrk.method = "POST"
wrk.path = "/api/v1/trade/declarations/lodge_consignment"

request = function()
  count = count + 1
  local id = string.format("W%d-%d", start, count)
  local body = string.format([[{"declaration_id":"%s","declarant":"pingxiang_fruit","consignment":{
"batch_no":"","mode":"one_step","entry_at":"%s","port":"youyi",
"invoice_number":"%s","terms":{"incoterm":"cif"},"is_perishable":true,"is_express":false,"is_temporary":false,
"payment":"guarantee","guarantee":{"reference":"G1","amount":{"amount":"1000000.00","currency":"CNY"},
"valid_to":"2027-12-31"},"lines":[{"goods":{"line_no":1,"hs_code":{"code":"08106000",
"edition":"hs2022"},"goods_name":"durian","origin":"VN","quantity":{"amount":"18600","unit":"KGM"},
"price":{"amount":"520000.00","currency":"CNY"}}}]}}]], id, entry_at, id)
  return wrk.format(nil, nil, {
    ["Authorization"] = "Bearer " .. token,
    ["Content-Type"] = "application/json",
    ["Idempotency-Key"] = id,
  }, body)
end
