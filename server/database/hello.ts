/** Judges a MongoDB server by its `hello` answer: transactions need a replica set or a mongos, a standalone has none. */
import type { Document } from 'mongodb'

/** Why there is no usable database, in words for whoever runs the server; not a fault of the program. */
export class DatabaseUnavailable extends Error {
  override name = 'DatabaseUnavailable'
}

const standalone = `MONGODB_URI trỏ tới một mongod chạy đơn lẻ (standalone). Bảng Vàng ghi điểm và nhật ký trong cùng một giao dịch, mà giao dịch chỉ có ở replica set hoặc mongos. Hãy chạy mongod với --replSet bang-vang, gọi rs.initiate() một lần trong mongosh, rồi khởi động lại; hoặc bỏ trống MONGODB_URI để dùng cơ sở dữ liệu đi kèm.
MONGODB_URI points to a standalone mongod. Bảng Vàng writes marks and journal in one transaction, and only a replica set or a mongos has transactions. Run mongod with --replSet bang-vang, call rs.initiate() once in mongosh, and start again; or leave MONGODB_URI empty to use the bundled database.`

const notInitiated = `MONGODB_URI trỏ tới một mongod đã bật --replSet nhưng chưa lập replica set. Hãy gọi rs.initiate() một lần trong mongosh rồi khởi động lại.
MONGODB_URI points to a mongod that runs with --replSet but whose set was never initiated. Call rs.initiate() once in mongosh and start again.`

/** Null when transactions are possible there; otherwise the sentence saying why not and what to do. */
export function whyNotUsable(hello: Document): string | null {
  if (typeof hello.setName === 'string' || hello.msg === 'isdbgrid') return null
  return hello.isreplicaset === true ? notInitiated : standalone
}
